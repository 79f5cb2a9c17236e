using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>An account in one line: which scores are Red, and how many are Yellow; never one number over them (SC-1).</summary>
internal static class AccountLine
{
    private const int MostReds = 3;

    /// <summary>"Acme Robotics: ▼ Retention Red, 2 Yellow".</summary>
    public static Line Of(Standing standing, ImmutableArray<WatchedScore> watched)
    {
        var bands = watched.Select(score => (score.Name, Band: standing.Now.BandOf(score.View.Key, score.Group?.Key) ?? Band.Unknown)).ToLookup(score => score.Band, score => score.Name);
        List<TextSpan> spans = [new(standing.Account.Name, SpanStyle.Strong), new(": ")];
        foreach (var (at, name) in bands[Band.Red].Take(MostReds).Index())
        {
            spans.Add(new TextSpan(at == 0 ? "" : ", "));
            spans.Add(new TextSpan($"{name} Red", Band: Band.Red));
        }

        spans.Add(new TextSpan(Rest(bands)));
        return new Line([.. spans]);
    }

    private static string Rest(ILookup<Band, string> bands)
    {
        var (reds, yellows, unknown) = (bands[Band.Red].Count(), bands[Band.Yellow].Count(), bands[Band.Unknown].Count());
        string?[] rest =
        [
            reds > MostReds ? string.Create(CultureInfo.InvariantCulture, $"{reds - MostReds} more Red") : null,
            yellows > 0 ? string.Create(CultureInfo.InvariantCulture, $"{yellows} Yellow") : null,
            reds + yellows == 0 ? bands.Contains(Band.Green) ? "all Green" : null : null,
            unknown > 0 ? string.Create(CultureInfo.InvariantCulture, $"{unknown} Unknown") : null,
        ];
        var said = string.Join(", ", rest.OfType<string>());
        return reds > 0 && said.Length > 0 ? $", {said}" : said.Length > 0 ? said : reds > 0 ? "" : "nothing applies";
    }
}
