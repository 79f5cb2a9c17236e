using System.Globalization;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Commands.Verify;

/// <summary>Puts what came of verifying into words: first whether it is identical, then exactly what changed since.</summary>
internal sealed class VerifyComposer(Verification verified, DateTimeZone zone)
{
    private const int MostLines = 12;

    private FrozenFacts Facts => verified.Facts;

    /// <summary>The answer.</summary>
    public Reply Compose()
    {
        List<Section> sections = [new TextSection(null, null, [Line.Of(new TextSpan(Verdict(), SpanStyle.Strong)), .. Recomputed()])];
        Add(sections, "What changed", Since());
        if (verified.Path is null)
            Add(sections, "Figures and trends that are other ones now", [.. verified.Moved.Select(path => (Line)FigureWords.Name(path))]);
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = $"Verify {verified.Code ?? Facts.Snapshot.Id}",
            Subtitle = $"{Facts.Document}{(Facts.Account is null ? "" : $" of {Facts.Account}")}, {Words.DayAndYear(Facts.AsOf)}",
            Text = Verdict(),
            Sections = [.. sections],
            Footer = ["Only you can see this", $"snapshot {Facts.Snapshot.Id}, made {Words.Moment(Facts.MadeAt.InZone(zone))}", $"scorecard version {Facts.Scorecard}"],
            Next = Facts.Account is { } account ? [account, $"{account} why"] : [],
            Data = VerifyJson.Of(verified),
        };
    }

    private string Verdict()
    {
        if (verified.Path is { } path)
        {
            var (name, was) = (FigureWords.Name(path), FigureWords.Value(path, verified.Was));
            return verified.IsIdentical ? $"Identical: the {name} is {was}, as printed."
                : verified.Moved is [] ? $"The {name} was printed as {was}."
                : $"Changed since: the {name} was printed as {was} and is {FigureWords.Value(path, verified.Now)} with all that is known now.";
        }

        return verified.IsIdentical ? "Identical: every figure and every trend is as printed."
            : verified is { Obstacle: not null, Moved: [], Changes: [] } ? "This cannot be verified here."
            : verified is { Reproduced: true, Moved: [] } ? "Every figure is as printed, but something else changed since."
            : verified.Moved is [] && verified.Changes is [] ? "No figure is another one now."
            : string.Create(CultureInfo.InvariantCulture, $"Changed since: {verified.Moved.Count} of the printed figures and trends are other ones with all that is known now.");
    }

    private IEnumerable<Line> Recomputed()
    {
        if (verified.Obstacle is { } obstacle)
            yield return obstacle;
        else if (verified.Reproduced == false)
            yield return $"It cannot be recomputed from what was known then any more: readings, attributes or caps were added since that say they were known before{Or()}.";
        else if (!verified.IsIdentical)
            yield return $"Recomputed from what was known before {Words.Moment(Facts.KnownBefore.InZone(zone))} it is still as printed.";
        if (verified.WithoutPast is { } lasting)
            yield return $"{lasting} are kept without their past: they were compared with what the store says now.";
        if (verified.Limits is { } limits)
            yield return limits;
    }

    private string Or() => verified.WithoutPast is null ? "" : ", or what is kept without its past was changed";

    private IReadOnlyList<Line> Since()
    {
        if (verified.Explanation is not { Parts: not [] } explained)
            return [.. verified.Changes.Select(change => (Line)change.Why)];
        var scorecard = verified.Changes.Where(change => change.Kind != "observation").Select(change => (Line)change.Why);
        var readings = verified.Changes.Where(change => change.Kind == "observation").Select(change => (Line)change.Why);
        return [.. explained.Parts.Select(part => (Line)$"{Points(part.Points)}{part.Why}"), .. scorecard, .. readings];
    }

    private static string Points(decimal? points) => points is { } some ? some.ToString("+0.0########;−0.0########;0", CultureInfo.InvariantCulture) + "  " : "";

    private static void Add(List<Section> sections, string head, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
            return;
        var rest = lines.Count - MostLines;
        sections.Add(new TextSection(head, null, rest > 0
            ? [.. lines.Take(MostLines), string.Create(CultureInfo.InvariantCulture, $"and {rest} more; customerhealth verify --json prints them all")]
            : [.. lines]));
    }
}
