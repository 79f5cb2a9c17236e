using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>Who raised scores (SC-13): the best three of each score, so that others can ask them how; who did not is not named.</summary>
internal sealed class RaiserSection(ImmutableArray<(WatchedScore Watched, ImmutableArray<Raiser> Raisers)> raised, Dictionary<string, string> names)
{
    private const int Most = 3;

    public IEnumerable<Section> Draw()
    {
        ImmutableArray<Line> lines = [.. raised.Where(r => !r.Raisers.IsEmpty).Select(r => LineOf(r.Watched, r.Raisers))];
        if (!lines.IsEmpty)
            yield return new TextSection("Who raised scores", $"mean change in 4 weeks of accounts they had all the time, {Raiser.Fewest} or more", lines);
    }

    public object Json() => raised.Where(r => !r.Raisers.IsEmpty).Select(r => new
    {
        View = r.Watched.View.Key,
        Group = r.Watched.Group?.Key,
        People = r.Raisers.Select(p => new { Person = p.Owner, p.Mean, p.Sum, Accounts = p.Count }).ToList(),
    }).ToList();

    private Line LineOf(WatchedScore watched, ImmutableArray<Raiser> raisers)
    {
        var best = raisers.Take(Most).Select(r => string.Create(CultureInfo.InvariantCulture, $"{names.GetValueOrDefault(r.Owner, r.Owner)} {ScoreNumbers.Change(r.Mean)} ({r.Count})"));
        return Line.Of(new TextSpan(watched.Name, SpanStyle.Strong), new TextSpan($": {string.Join(", ", best)}"));
    }
}
