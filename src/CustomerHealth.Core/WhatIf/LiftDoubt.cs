using System.Globalization;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Says why a set may not be the smallest, or why there may be one though none was found.</summary>
internal static class LiftDoubt
{
    /// <summary>The work was used up.</summary>
    public static string OfWork(long most, bool found)
    {
        var steps = most.ToString("#,0", CultureInfo.InvariantCulture);
        return found
            ? $"there are too many ways to try them all (stopped after {steps} steps): this set does it, but a smaller one may exist"
            : $"no set was found in the {steps} steps allowed, but there may be one";
    }

    /// <summary>Some measures that conditions ask for were left as they are; null for none.</summary>
    public static string? OfSwitches(IReadOnlyCollection<string> leftAlone, bool found) =>
        leftAlone.Count == 0 ? null
        : $"too many conditions ask for measures to try them all, so these were left as they are: {string.Join(", ", leftAlone)}; {(found ? "a smaller set that changes one of them may exist" : "no set was found, but there may be one that changes them")}";
}
