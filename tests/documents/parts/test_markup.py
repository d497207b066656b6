from coordinator.documents.parts.markup import Words, lines, paragraph, quoted, runs


def test_what_means_something_to_xml_is_escaped():
    assert quoted('Smith & "Sons" <b>') == "Smith &amp; &quot;Sons&quot; &lt;b&gt;"
    assert "Smith &amp; Sons" in runs("Smith & Sons")


def test_text_becomes_one_line_for_each_that_says_something():
    assert lines("One\r\n\r\n  two \n\n") == ["One", "two"]
    assert lines("\x00 \x0b") == []


def test_right_to_left_letters_get_a_run_of_their_own():
    assert runs("محمد") == '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">محمد</w:t></w:r>'
    assert runs("Ali").count("<w:r>") == 1
    assert runs("Ali محمد علی Khan").count("<w:r>") == 3


def test_a_line_may_hold_words_in_several_styles():
    xml = paragraph("TableText", (Words("Help: ", "Strong"), Words("Steve")))
    assert xml.index('<w:rStyle w:val="Strong"/>') < xml.index("Help: ") < xml.index("Steve")


def test_nothing_makes_no_run():
    assert runs("") == ""
    assert runs(Words("", "Strong")) == ""
