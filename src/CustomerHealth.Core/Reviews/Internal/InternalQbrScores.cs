using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The scores of each account the person owns, side by side and never merged (SC-1), at the start and at the end of the quarter.</summary>
internal static class InternalQbrScores
{
    public static Dictionary<string, object?> Of(InternalQbrInput input)
    {
        ImmutableArray<(AccountQuarter Account, WatchedScore Watched)> moves =
        [
            .. from account in input.Own.Accounts
               from score in MovesOf(account, input)
               let bands = account.BandsOf(score)
               orderby Weight(bands.End), Weight(bands.Start)
               select (account, score),
        ];
        return new(StringComparer.Ordinal)
        {
            ["accounts"] = input.Own.Accounts.Select(a => Account(a, input)).ToImmutableArray(),
            ["points"] = input.Span.Points.Select(day => day.ToString("d MMM", CultureInfo.InvariantCulture)).ToImmutableArray(),
            ["moves"] = moves.Select(Move).ToImmutableArray(),
        };
    }

    private static IEnumerable<WatchedScore> MovesOf(AccountQuarter account, InternalQbrInput input) =>
        input.Watched.Where(score => account.BandsOf(score) is var bands && bands.Start != bands.End);

    private static int Weight(Band band) => band switch
    {
        Band.Red => 0,
        Band.Yellow => 1,
        Band.Green => 2,
        Band.Unknown => 3,
        Band.NotApplicable => 4,
    };

    private static Dictionary<string, object?> Move((AccountQuarter Account, WatchedScore Watched) move) => new(StringComparer.Ordinal)
    {
        ["account"] = move.Account.Account.Name,
        ["row"] = Row(move.Account, move.Watched),
    };

    private static Dictionary<string, object?> Account(AccountQuarter account, InternalQbrInput input)
    {
        ImmutableArray<WatchedScore> known = [.. input.Watched.Where(w => account.BandsOf(w) is not (Band.Unknown or Band.NotApplicable, Band.Unknown or Band.NotApplicable))];
        return new(StringComparer.Ordinal)
        {
            ["name"] = account.Account.Name,
            ["mrr"] = account.Account.Mrr is { } mrr ? Figures.Number((double)mrr) : Figures.None,
            ["renewal"] = account.Account.Renewal is { } renewal ? Figures.Date(renewal) : Figures.None,
            ["rows"] = known.Select(w => Row(account, w)).ToImmutableArray(),
            ["silent"] = Figures.List([.. input.Watched.Except(known).Select(NameOf)]),
            ["bands"] = MovesOf(account, input).Select(w => Bands(account, w)).ToImmutableArray(),
        };
    }

    /// <summary>A row of a history block.</summary>
    private static Dictionary<string, object?> Bands(AccountQuarter account, WatchedScore watched) => new(StringComparer.Ordinal)
    {
        ["label"] = watched.Name,
        ["bands"] = Enumerable.Range(0, account.Scores.Length).Select(point => BandWords.Code(account.BandAt(point, watched))).ToImmutableArray(),
    };

    private static string NameOf(WatchedScore watched) => watched.Group is null ? watched.Name : $"{watched.View.Name}: {watched.Name}";

    private static Dictionary<string, object?> Row(AccountQuarter account, WatchedScore watched)
    {
        var (bands, scores) = (account.BandsOf(watched), account.ScoresOf(watched));
        return new(StringComparer.Ordinal)
        {
            ["name"] = NameOf(watched),
            ["start"] = Figure(bands.Start, scores.Start, watched.View),
            ["end"] = Figure(bands.End, scores.End, watched.View),
            ["change"] = Figures.Change(scores.End - scores.Start),
            ["weeks"] = Enumerable.Range(0, account.Scores.Length).Select(point => account.ScoreAt(point, watched)).OfType<double>().Select(score => Math.Round(score, 1)).ToImmutableArray(),
        };
    }

    private static Dictionary<string, object?> Figure(Band band, double? score, View view) => new(StringComparer.Ordinal)
    {
        ["status"] = BandWords.Code(band),
        ["score"] = score is null ? "" : Figures.Score(score, view),
    };
}
