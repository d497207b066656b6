"""Readiness: what must be in place before a conference, one pure judgement for each rule."""
