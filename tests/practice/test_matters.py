from coordinator.practice.matters import Matter, Severity, Where


def test_what_stops_weighs_most_and_prompts_least():
    assert list(Severity) == [Severity.STOP, Severity.WARN, Severity.NOTE, Severity.PROMPT]


def test_a_matter_leads_to_a_tab_and_is_not_absolute_unless_it_says_so():
    matter = Matter(Severity.WARN, Where.NETWORK, "Nobody from her side is coming.")
    assert (matter.where.value, matter.absolute, matter.reason) == ("Network", False, "")
