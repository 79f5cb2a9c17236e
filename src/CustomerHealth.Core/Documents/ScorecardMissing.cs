using System.Collections.Immutable;

namespace CustomerHealth.Core.Documents;

/// <summary>The parts that could not be got, as sentences for the page (RP-4). Measures without a value are told by <see cref="ScorecardGaps"/>.</summary>
internal static class ScorecardMissing
{
    public static ImmutableArray<string> Of(AccountScorecardInput input)
    {
        var (account, words) = (input.Health.Account, input.Language.Scorecard);
        string?[] sentences =
        [
            account.Owner is not { } owner ? words.NoOwner : input.OwnerName is null ? words.UnknownOwner(owner) : null,
            account.Pod is not { } pod ? words.NoPod : input.PodName is null ? words.UnknownPod(pod) : null,
            account.Renewal is null ? words.NoRenewal : null,
            account.Start is null ? words.NoStart : null,
            account.Mrr is null ? words.NoRevenue : null,
            NoPast(input) ? words.NoPast : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    private static bool NoPast(AccountScorecardInput input) => input.Tracks.Values.All(track => track.Change is null);
}
