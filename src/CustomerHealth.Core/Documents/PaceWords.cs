using CustomerHealth.Core.Goals;

namespace CustomerHealth.Core.Documents;

/// <summary>A pace in words, never as a band.</summary>
internal static class PaceWords
{
    /// <summary>9 days late, 6 days early, on its day, met, no way made yet.</summary>
    public static string Of(Pace pace) => pace.State switch
    {
        PaceState.Met => "met",
        PaceState.Held => "held",
        PaceState.NoDirection => $"cannot be placed: {TargetReaches.WhyNoDirection}",
        PaceState.Standing => "no way made yet",
        PaceState.NotStarted => "began today",
        PaceState.Unknown => "no value yet",
        PaceState.Moving => pace.DaysLate switch
        {
            > 0 and var late => $"{Figures.Count(late, "day")} late",
            < 0 and var early => $"{Figures.Count(-early, "day")} early",
            _ => "on its day",
        },
    };
}
