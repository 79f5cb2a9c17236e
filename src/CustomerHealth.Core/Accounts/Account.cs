using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Accounts;

/// <summary>A client, with the attributes that were in force and known on one day.</summary>
public sealed record Account
{
    /// <summary>Unique in the store; never changes.</summary>
    public required string Key { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>Other names people use; any of them finds the account.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Industry; a scorecard rule may ask for it.</summary>
    public string? Industry { get; init; }

    /// <summary>Market segment; a scorecard rule may ask for it.</summary>
    public string? Segment { get; init; }

    /// <summary>Region; a scorecard rule may ask for it.</summary>
    public string? Region { get; init; }

    /// <summary>Service tier; a scorecard rule may ask for it.</summary>
    public string? Tier { get; init; }

    /// <summary>Monthly recurring revenue, in the organisation's currency; null when not known.</summary>
    public decimal? Mrr { get; init; }

    /// <summary>First day of the contract; tenure counts from here.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Day of the next renewal.</summary>
    public LocalDate? Renewal { get; init; }

    /// <summary>Onboarding, active or churned.</summary>
    public Lifecycle Lifecycle { get; init; } = Lifecycle.Active;

    /// <summary>Key of the pod that serves the account.</summary>
    public string? Pod { get; init; }

    /// <summary>Key of the person who answers for the account.</summary>
    public string? Owner { get; init; }

    /// <summary>IANA time zone of the client.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Key of the client's holiday calendar.</summary>
    public string? Calendar { get; init; }

    /// <summary>Whole months since <see cref="Start"/>; null when the start is not known or lies ahead.</summary>
    /// <param name="day">The day to count to.</param>
    public int? TenureMonths(LocalDate day) =>
        Start is { } start && start <= day ? Period.Between(start, day, PeriodUnits.Months).Months : null;
}
