using System.Collections.Immutable;

namespace CustomerHealth.Core.Documents;

/// <summary>The parts that could not be got, as sentences for the page (RP-4). Measures without a value are told by <see cref="ScorecardGaps"/>.</summary>
internal static class ScorecardMissing
{
    public static ImmutableArray<string> Of(AccountScorecardInput input)
    {
        var account = input.Health.Account;
        string?[] sentences =
        [
            account.Owner is null ? "No account owner is recorded, so nobody is named for the next steps of groups without an owner of their own."
                : input.OwnerName is null ? $"The account owner is recorded as '{account.Owner}', whom the list of people does not have." : null,
            account.Pod is null ? "No pod is recorded."
                : input.PodName is null ? $"The pod is recorded as '{account.Pod}', which the list of pods does not have." : null,
            account.Renewal is null ? "No renewal day is recorded, so nothing here says how much time is left." : null,
            account.Start is null ? "No start of the contract is recorded, so its length is not known." : null,
            account.Mrr is null ? "No monthly revenue is recorded." : null,
            NoPast(input) ? "There are no scores of four weeks ago, so no change is shown." : null,
        ];
        return [.. sentences.OfType<string>()];
    }

    private static bool NoPast(AccountScorecardInput input) => input.Tracks.Values.All(track => track.Change is null);
}
