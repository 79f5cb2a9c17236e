using System.Globalization;
using NodaTime;

namespace CustomerHealth.Core.Observations;

/// <summary>What the engine needs of one observation, parsed once.</summary>
/// <param name="At">When it was so.</param>
/// <param name="KnownAt">When we came to know it.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Number">The value as a number; NaN when it is none.</param>
/// <param name="Id">The observation's id.</param>
/// <param name="Source">Where it came from.</param>
public readonly record struct Reading(Instant At, Instant KnownAt, string Value, double Number, string Id, string Source)
{
    /// <summary>A reading of a value as written.</summary>
    public static Reading Of(Instant at, Instant knownAt, string value, string id, string source) =>
        new(at, knownAt, value, NumberOf(value), id, source);

    private static double NumberOf(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : double.NaN;
}
