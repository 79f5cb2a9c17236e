using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Goals;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What the pack of one person rests on, unrounded: the content of its snapshot (RP-3).</summary>
internal static class InternalQbrFacts
{
    /// <summary>The facts.</summary>
    /// <param name="input">What the pack is made of.</param>
    /// <param name="page">What it reads.</param>
    public static Snapshot Of(InternalQbrInput input, IReadOnlyDictionary<string, object?> page) => Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [FactChanges.ScorecardPath] = input.Scorecard.Version,
        ["document"] = InternalQbrModel.Name,
        ["person"] = input.Person.Key,
        ["quarter"] = input.Span.Quarter.ToString(),
        ["asOf"] = LocalDatePattern.Iso.Format(input.Span.AsOf),
        ["today"] = LocalDatePattern.Iso.Format(input.Span.Today),
        ["record"] = input.Review is { } review ? InternalReviewFacts.Of(review) : null,
        ["counts"] = Counts(input).ToDictionary(count => count.Name, count => (object?)count.Value, StringComparer.Ordinal),
        ["accounts"] = input.Own.Accounts.Select(account => Account(account, input)).ToImmutableArray(),
        ["page"] = PageTexts.Of(page),
    });

    /// <summary>What is counted, of the person and everyone below, in the order of the page.</summary>
    public static IEnumerable<(string Name, int Value)> Counts(InternalQbrInput input)
    {
        var (facts, span) = (input.Whole, input.Span);
        if (input.Review?.Commitments is { } made)
        {
            yield return ("commitments made", made.Length);
            yield return ("commitments kept", made.Count(c => c.State == CommitmentState.Kept));
        }

        yield return ("objectives due", facts.Due.Length);
        yield return ("objectives met", facts.DueThat(ObjectiveResult.Met, span));
        yield return ("weekly goals closed", facts.Goals.Length - facts.GoalsThat(GoalState.Open));
        yield return ("weekly goals met", facts.GoalsThat(GoalState.Done));
        yield return ("clients kept", facts.Accounts.Length);
        yield return ("clients lost", facts.Lost);
        yield return ("scores that turned Red", facts.TurnedRed(input.Watched).Length);
        yield return ("scores that left Red", facts.LeftRed(input.Watched).Length);
    }

    private static Dictionary<string, object?> Account(AccountQuarter account, InternalQbrInput input) => new(StringComparer.Ordinal)
    {
        ["key"] = account.Account.Key,
        ["scores"] = input.Watched.Select(watched => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["key"] = watched.Key, ["start"] = account.ScoresOf(watched).Start, ["end"] = account.ScoresOf(watched).End,
        }).ToImmutableArray(),
    };
}
