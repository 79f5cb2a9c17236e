using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>What is said when a score began or ceased to be held down.</summary>
internal static class CapWords
{
    /// <summary>"held down to 49: they told us so".</summary>
    public static string Of(AppliedCap? from, AppliedCap? to) => (from, to) switch
    {
        (null, { } now) => $"held down to {Reason.Number(now.Points)}: {now.Why}",
        ({ } then, null) => $"no longer held down to {Reason.Number(then.Points)}: {then.Why}",
        ({ } then, { } now) => $"held down to {Reason.Number(now.Points)}, before to {Reason.Number(then.Points)}: {now.Why}",
        _ => "not held down",
    };
}
