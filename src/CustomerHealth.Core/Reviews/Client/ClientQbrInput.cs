using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>All that a client's review is made of. It has no room for what is internal: no other view, no cap, no play, no override, no open or missed goal.</summary>
public sealed record ClientQbrInput
{
    /// <summary>The firm that prints the document.</summary>
    public required string Organisation { get; init; }

    /// <summary>Key of the account.</summary>
    public required string AccountKey { get; init; }

    /// <summary>Name of the account.</summary>
    public required string AccountName { get; init; }

    /// <summary>The quarter looked back on.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>First and last day of the quarter.</summary>
    public required DateInterval Days { get; init; }

    /// <summary>The day looked from.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The day on which the objectives stood so.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Version of the scorecard whose views for clients were scored; empty when none was.</summary>
    public string ScorecardVersion { get; init; } = "";

    /// <summary>What the views for clients say.</summary>
    public ClientOutcomes Outcomes { get; init; } = new();

    /// <summary>Every objective of the account, by due day, then key.</summary>
    public ImmutableArray<Objective> Objectives { get; init; } = [];

    /// <summary>What was done in the quarter.</summary>
    public ClientWork Work { get; init; } = new([], null);

    /// <summary>The tests that ended in the quarter.</summary>
    public ImmutableArray<ExperimentResult> Tests { get; init; } = [];

    /// <summary>Days lost to waiting; null when nobody kept the questions.</summary>
    public ClientWaiting? Waiting { get; init; }

    /// <summary>What was written by hand, as it was given: it is kept with the facts, for the store has none of it; null for nothing.</summary>
    public ClientNotes? Notes { get; init; }

    /// <summary>Who it is made for; null when not said.</summary>
    public string? PreparedFor { get; init; }

    /// <summary>What is asked of the client; null when not said.</summary>
    public ImmutableArray<ClientAsk>? Asks { get; init; }

    /// <summary>Whom the client can turn to.</summary>
    public ImmutableArray<ClientContact> Contacts { get; init; } = [];

    /// <summary>Objectives that ran on any day of the quarter.</summary>
    internal IEnumerable<ObjectiveStanding> Agreed => Objectives.Where(o => o.Start <= Days.End && o.Due >= Days.Start).Select(Standing);

    /// <summary>Objectives due after the quarter.</summary>
    internal IEnumerable<ObjectiveStanding> Coming => Objectives.Where(o => o.Due > Days.End).Select(Standing);

    /// <summary>How an objective stands on the day of its value.</summary>
    internal ObjectiveStanding Standing(Objective objective) => new(objective, Today);
}
