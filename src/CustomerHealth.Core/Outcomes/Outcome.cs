using NodaTime;

namespace CustomerHealth.Core.Outcomes;

/// <summary>What became of an account on a day.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Date">The day.</param>
/// <param name="Event">churned, renewed, expanded or contracted.</param>
public sealed record Outcome(string Account, LocalDate Date, string Event)
{
    /// <summary>The event of an account that left.</summary>
    public const string Churned = "churned";

    /// <summary>True when it left.</summary>
    public bool IsChurn => string.Equals(Event, Churned, StringComparison.Ordinal);
}
