using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Terminal;

public sealed class TerminalRendererTests
{
    [Fact]
    public void AcmeConflict() => Snapshot.Match(ATerminal.Print(AReply.AcmeConflict));

    [Fact]
    public void AcmeUncombined() => Snapshot.Match(ATerminal.Print(AReply.AcmeUncombined));

    [Fact]
    public void AcmeConflict_Narrow() => Snapshot.Match(ATerminal.Print(AReply.AcmeConflict, width: 52));

    [Fact]
    public void BrindlewickUnknown() => Snapshot.Match(ATerminal.Print(AReply.BrindlewickUnknown));

    [Fact]
    public void Choices() => Snapshot.Match(ATerminal.Print(AReply.Choices));

    [Fact]
    public void Help() => Snapshot.Match(ATerminal.Print(AReply.Help));

    [Fact]
    public void Refusal() => Snapshot.Match(ATerminal.Print(AReply.Refusal));

    [Fact]
    public void List() => Snapshot.Match(ATerminal.Print(AReply.List));

    [Fact]
    public void Render_EmptyListWhoseTextIsItsHead_SaysItOnce() =>
        ATerminal.Print(new Reply { Kind = ReplyKind.List, Title = "Nothing new to work on", Text = "Nothing new to work on." }).Trim().ShouldBe("Nothing new to work on");

    [Fact]
    public void Render_NoColours_HasNoEscapeSequence() =>
        ATerminal.Print(AReply.AcmeConflict).ShouldNotContain('\u001b');

    [Fact]
    public void Render_AnsiButNoColours_HasNoEscapeSequence() =>
        ATerminal.Print(AReply.AcmeConflict, ansi: true).ShouldNotContain('\u001b');

    [Fact]
    public void Render_Colours_SaysTheSameWords()
    {
        var inked = ATerminal.Print(AReply.AcmeConflict, ansi: true, colour: true);

        inked.ShouldContain("\u001b[1;31m▼");
        System.Text.RegularExpressions.Regex.Replace(inked, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, System.Text.RegularExpressions.Regex.InfiniteMatchTimeout)
            .ShouldBe(ATerminal.Print(AReply.AcmeConflict));
    }

    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void Render_HostileValues_PrintsThemAsTextWithinTheWidth(string value)
    {
        var printed = ATerminal.Print(Hostile.Reply(value));

        printed.Where(c => char.IsControl(c) && c is not '\n' and not '\r').ShouldBeEmpty();
        printed.ShouldNotContain('\u202E');
        printed.ReplaceLineEndings("\n").Split('\n').Max(line => new Spectre.Console.Rendering.Segment(line).CellCount()).ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void Render_SpectreMarkupInAValue_IsPrintedAsItIs() =>
        ATerminal.Print(Reply.Refusal("[bold]x[/] [[y]]")).ShouldContain("[bold]x[/] [[y]]");
}
