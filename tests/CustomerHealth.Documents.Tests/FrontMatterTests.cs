namespace CustomerHealth.Documents.Tests;

public sealed class FrontMatterTests
{
    [Fact]
    public void TryParse_AllKeys_ReadsThem()
    {
        const string Yaml = """
            title: "Q3: review"
            audience: customer
            page: Letter
            lang: en-GB
            kicker: K
            subtitle: S
            header: H
            footer: F
            """;

        FrontMatter.TryParse(Yaml, out var matter, out var error).ShouldBeTrue();

        error.ShouldBeEmpty();
        matter.ShouldBe(new FrontMatter
        {
            Title = "Q3: review",
            Audience = "customer",
            Page = "Letter",
            Lang = "en-GB",
            Kicker = "K",
            Subtitle = "S",
            Header = "H",
            Footer = "F",
        });
    }

    [Fact]
    public void TryParse_Nothing_IsTheDefaults()
    {
        FrontMatter.TryParse("", out var matter, out _).ShouldBeTrue();

        matter.ShouldBe(new FrontMatter { Page = "A4", Lang = "en" });
    }

    [Theory]
    [InlineData("title: a\ntitel: b", "line 2: 'titel' is not a key of the front matter; did you mean 'title'?")]
    [InlineData("owner: b", "line 1: 'owner' is not a key of the front matter; use title, audience, page, lang, kicker, subtitle, header, footer.")]
    [InlineData("page: A3", "line 1: 'A3' is not a page size; use A4 or Letter.")]
    [InlineData("\nlang: en)/X", "line 2: 'en)/X' is not a language; use a tag such as en or en-GB.")]
    [InlineData("title: [a, b]", "line 1: The value of 'title' in the front matter is not text.")]
    [InlineData("- a", "line 1: The front matter is not a list of keys and values; its keys are title, audience, page, lang, kicker, subtitle, header, footer.")]
    public void TryParse_Mistake_SaysLineAndWhatIsAllowed(string yaml, string expected)
    {
        FrontMatter.TryParse(yaml, out var matter, out var error).ShouldBeFalse();

        error.ShouldBe(expected);
        matter.ShouldBe(new FrontMatter());
    }

    [Theory]
    [InlineData("title: \"open")]
    [InlineData("title: a\ntitle: b")]
    [InlineData("a: &x [*x]\nb: *y")]
    public void TryParse_NotYaml_SaysSo(string yaml)
    {
        FrontMatter.TryParse(yaml, out _, out var error).ShouldBeFalse();

        error.ShouldStartWith("line ");
    }
}
