namespace CustomerHealth.Documents.Tests.Html;

/// <summary>RP-2: on a phone the rows of a table are cards with the heads of the columns as labels, and no verdict is off the screen.</summary>
public class HtmlCardsTests
{
    [Fact]
    public void Render_WordsAndAStatus_EachCellNamesItsColumnAndTheStatusIsKnown()
    {
        var html = Render("| Risk | Next step | Status |\n|---|---|---|\n| Open tickets | Hold a triage call with support | `rag:red` |\n");

        html.ShouldContain("<div class=\"table cards\"");
        html.ShouldContain("<td class=\"short\" data-label=\"Risk\">Open tickets</td><td data-label=\"Next step\">Hold a triage call with support</td>");
        html.ShouldContain("<td class=\"short state\" data-label=\"Status\"><span class=\"status red\">");
    }

    [Fact]
    public void Render_AStatusAsEmoji_IsKnown() => Render("| A | B |\n|---|---|\n| One | ✅ **Met**: beyond the target |\n").ShouldContain("<td class=\"state\" data-label=\"B\">");

    [Fact]
    public void Render_TwoStatusesInARow_NeitherIsLiftedFromItsLabel() =>
        Render("| A | At the start | At the end |\n|---|---|---|\n| One | `rag:green` | `rag:red` |\n").ShouldNotContain("state\"");

    [Fact]
    public void Render_NumbersAlone_ScrollBesideTheirFirstColumn() =>
        Render("| Score | North (3) | South (4) | West (5) |\n|---|--:|--:|--:|\n| **Risk** | 64 | ● **12** | – |\n").ShouldContain("<div class=\"table matrix\"");

    [Fact]
    public void Render_HostileHead_CannotEndItsAttribute()
    {
        var html = Render("| A\" onclick=\"x | `<b>` |\n|---|---|\n| One | Two |\n");

        html.ShouldContain("data-label=\"A&quot; onclick=&quot;x\"");
        html.ShouldNotContain("data-label=\"<");
    }

    private static string Render(string markdown) => MarkdownToHtml.Render(markdown, new HtmlOptions()).Html;
}
