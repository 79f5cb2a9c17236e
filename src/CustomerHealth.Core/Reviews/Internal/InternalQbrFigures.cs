using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>The figures that a reader may ask about later, each with its code: the counts, and the scores of the person's accounts that changed their band (RP-3).</summary>
internal static class InternalQbrFigures
{
    /// <summary>A row for each count, then for each score that is in another band at the end than at the start; the id verifies the rest.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(InternalQbrInput input, FigureCodes codes) =>
    [
        .. InternalQbrFacts.Counts(input).Select(count => Row(Upper(count.Name), ("", ""), (Figures.Number(count.Value), codes.Of($"counts/{count.Name}")))),
        .. from account in input.Own.Accounts
           from watched in input.Watched
           where account.BandsOf(watched) is var bands && bands.Start != bands.End && account.ScoresOf(watched) is not (null, null)
           select Score(account, watched, codes),
    ];

    private static Dictionary<string, object?> Score(AccountQuarter account, WatchedScore watched, FigureCodes codes)
    {
        var (path, scores) = ($"accounts/{account.Account.Key}/scores/{watched.Key}", account.ScoresOf(watched));
        return Row(
            $"{account.Account.Name}: {watched.FullName}",
            (Figures.Score(scores.Start, watched.View), codes.Of($"{path}/start")),
            (Figures.Score(scores.End, watched.View), codes.Of($"{path}/end")));
    }

    private static Dictionary<string, object?> Row(string name, (string Value, string Code) start, (string Value, string Code) end) => new(StringComparer.Ordinal)
    {
        ["name"] = name, ["start"] = start.Value, ["startCode"] = start.Code, ["end"] = end.Value, ["endCode"] = end.Code,
    };

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
