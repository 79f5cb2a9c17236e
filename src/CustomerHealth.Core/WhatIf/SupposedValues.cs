using System.Globalization;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Values to try for a band, the least demanding first; the engine says which of them is in it.</summary>
internal static class SupposedValues
{
    private static readonly double[] Nudges = [0, 1e-6, 0.01, 1];

    /// <summary>Values at a cut point and just on its better side, or just on its worse side.</summary>
    /// <param name="cut">The cut point.</param>
    /// <param name="up">True: the values wanted lie above it.</param>
    public static IEnumerable<string> At(double cut, bool up)
    {
        var sign = up ? 1 : -1;
        double[] values =
        [
            up ? Math.Ceiling(cut) : Math.Floor(cut), up ? Math.Floor(cut) + 1 : Math.Ceiling(cut) - 1,
            .. Nudges.Select(n => cut + (sign * n)), up ? Math.BitIncrement(cut) : Math.BitDecrement(cut), 0,
        ];
        return values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The texts of a choice that mean a band; those that a condition asks for come last.</summary>
    public static IReadOnlyList<string> Texts(Measure measure, Band band, IReadOnlySet<string> asked) =>
    [
        .. measure.Map.Where(m => m.Value == band).Select(m => m.Key)
            .OrderBy(asked.Contains).ThenBy(text => text, StringComparer.Ordinal),
    ];
}
