using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>The verdict in a field of its own: a conflict with its mark in bold, then the sentences.</summary>
internal sealed class VerdictDrawing : TeamsDrawing<VerdictSection>
{
    private const int MostInOne = 4;

    /// <inheritdoc/>
    protected override IEnumerable<CardElement> Draw(VerdictSection section)
    {
        Line[] conflict = section.Conflict is { } words ? [Line.Of("⚠ ".Strong(), words.Strong())] : [];
        // Long ones stand in several fields, so that a card can end between them.
        return conflict.Concat(section.Lines).SelectMany(CardText.Paragraphs).Chunk(MostInOne)
            .Select((chunk, at) => new Container([.. chunk.Select((block, line) => line == 0 ? block : block with { Spacing = Spacing.None })])
            {
                Style = "emphasis",
                Spacing = at == 0 ? Spacing.Small : Spacing.None,
            });
    }
}
