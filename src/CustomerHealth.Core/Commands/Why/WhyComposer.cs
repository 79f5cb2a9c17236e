using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Explanations.Json;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>Puts an explanation into words: a block for each score that moved, the others in one line each.</summary>
internal sealed class WhyComposer(Explanation explanation, WhyTarget? target)
{
    /// <summary>Answers for one view or group, or for all views.</summary>
    public Reply Compose()
    {
        var scores = Scores().Select(MeasureParts.Merge).ToList();
        var moved = scores.FindAll(s => s.Parts is not []);
        var still = Names(scores.FindAll(s => s is { Delta: not null, Parts: [] }));
        var none = Names(scores.FindAll(s => s is { From: null, To: null }));
        List<Line> rest = [];
        if (still.Length > 0)
            rest.Add($"Unchanged: {still}.");
        if (none.Length > 0)
            rest.Add($"No score on either day: {none}.");
        return new Reply
        {
            Kind = ReplyKind.List,
            Title = $"{Account}: why it changed",
            Subtitle = Days,
            Text = Summary(moved, none.Length > 0 && still.Length == 0),
            Sections = [.. moved.Count > 1 ? [new TextSection(null, null, [Line.Of(new TextSpan(Lead(moved), SpanStyle.Strong))])] : Array.Empty<Section>(), .. moved.Select(WhyLines.Of), .. rest.Count > 0 ? [new TextSection(null, null, [.. rest])] : Array.Empty<Section>()],
            Footer = ["Only you can see this", Scorecards(), "each day as it was known then, without hindsight"],
            Data = ChangesJson.Of(explanation, target?.View, target?.Group),
            Next = [$"{Key} whatif", Key],
        };
    }

    private string Key => CommandText.OfAccount(explanation.To.Evidence.Account.Key);

    private string Account => explanation.To.Evidence.Account.Name;

    private string Days => $"{Words.DayAndYear(explanation.From.AsOf.Day)} to {Words.DayAndYear(explanation.To.AsOf.Day)}";

    /// <summary>Each view; of a view whose groups are not combined each group, since it has no score of its own (SC-2).</summary>
    private IEnumerable<ScoreChange> Scores()
    {
        foreach (var change in explanation.Views.Where(v => target is null || string.Equals(v.Score.Key, target.View, StringComparison.Ordinal)))
        {
            if (target?.Group is { } asked)
            {
                yield return change.Groups.First(g => string.Equals(g.Key, asked, StringComparison.Ordinal));
                continue;
            }

            if (change.Combine == Combine.Mean || change.Score.Parts is not [])
                yield return change.Score;
            if (change.Combine == Combine.Mean)
                continue;
            foreach (var group in change.Groups)
                yield return group;
        }
    }

    private string Summary(List<ScoreChange> moved, bool nothingKnown)
    {
        if (moved is [])
            return $"{Account}: {(nothingKnown ? "there was no score on either day" : "nothing changed")}, {Days}.";
        return $"{Account}: {Lead(moved)}";
    }

    /// <summary>The answer in one sentence: what moved most, and the greatest cause of it.</summary>
    private static string Lead(List<ScoreChange> moved)
    {
        var most = moved.OrderByDescending(s => Math.Abs(s.Delta ?? 0)).First();
        var count = moved.Count(s => s.Delta is not 0);
        var others = count > 1 ? $" {count - 1} more moved." : "";
        var cause = most.Parts.FirstOrDefault(p => p.Points * most.Delta > 0) ?? most.Parts[0];
        return $"{(count > 1 ? "Moved most: " : "")}{WhyLines.Head(most)}. Greatest cause: {cause.Why}.{others}";
    }

    private string Scorecards() =>
        string.Equals(explanation.From.Scorecard.Version, explanation.To.Scorecard.Version, StringComparison.Ordinal)
            ? $"{WeightWords.Scorecard(explanation.To)} on both days"
            : $"{WeightWords.Scorecard(explanation.From)} then, {WeightWords.Scorecard(explanation.To)} now";

    private static string Names(List<ScoreChange> scores) => string.Join(", ", scores.Select(s => s.Name));
}
