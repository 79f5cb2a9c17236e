using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>The verdict: a conflict with its mark first, then the sentences.</summary>
internal sealed class VerdictDrawing : TerminalDrawing<VerdictSection>
{
    private const string Word = "Conflict:";

    /// <inheritdoc/>
    protected override void Draw(VerdictSection section, Reply reply, TerminalPage page)
    {
        if (section.Conflict is { } conflict)
            page.Write([new Piece("! CONFLICT", Ink.Strong), "  ", WithoutWord(SafeText.OneLine(conflict))], hanging: 2);

        foreach (var line in section.Lines)
            page.WriteIndented(Pieces.Of(line), section.Conflict is null ? 0 : 2);
    }

    private static string WithoutWord(string conflict) =>
        conflict.StartsWith(Word, StringComparison.OrdinalIgnoreCase) ? conflict[Word.Length..].TrimStart() : conflict;
}
