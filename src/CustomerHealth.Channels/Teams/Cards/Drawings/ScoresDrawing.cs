using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>
/// The views one below the other, the band first: band and score, name, four weeks, data. The columns are narrow enough for a pane of 420 pixels. A line parts the
/// Client views from the Vendor views.
/// </summary>
internal sealed class ScoresDrawing : TeamsDrawing<ScoresSection>
{
    private const string Vendor = "Vendor ";
    private const string Client = "Client ";

    /// <inheritdoc/>
    protected override IEnumerable<CardElement> Draw(ScoresSection section)
    {
        if (section.Rows.IsEmpty)
            yield break;

        yield return ScoreCells.Head() with { Spacing = Spacing.Medium };
        for (var at = 0; at < section.Rows.Length; at++)
        {
            var row = section.Rows[at];
            var parts = at > 0 && IsOf(Client, row) && IsOf(Vendor, section.Rows[at - 1]);
            yield return ScoreCells.Of(row) with { Separator = parts };
            foreach (var group in row.Groups)
                yield return ScoreCells.OfGroup(group);
        }
    }

    private static bool IsOf(string side, ScoreRow row) => row.Name.StartsWith(side, StringComparison.Ordinal);
}
