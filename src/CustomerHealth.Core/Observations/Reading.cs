using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace CustomerHealth.Core.Observations;

/// <summary>What the engine needs of one observation, parsed once.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Reading : IEquatable<Reading>
{
    // A given id, or the series that an id is worked out from: most readings are never asked for theirs.
    private readonly object _identity;

    private Reading(Instant at, Instant knownAt, string value, string source, object identity)
    {
        (At, KnownAt, Value, Source, _identity) = (at, knownAt, value, source, identity);
        Number = NumberOf(value);
    }

    /// <summary>When it was so.</summary>
    public Instant At { get; }

    /// <summary>When we came to know it.</summary>
    public Instant KnownAt { get; }

    /// <summary>The value as written.</summary>
    public string Value { get; }

    /// <summary>The value as a number; NaN when it is none.</summary>
    public double Number { get; }

    /// <summary>Where it came from.</summary>
    public string Source { get; }

    /// <summary>The observation's id: the one its sender gave, else the hash of its content, worked out each time it is asked for.</summary>
    public string Id => _identity as string ?? ((ReadingSeries)_identity).IdOf(this);

    /// <summary>A reading of a value as written.</summary>
    public static Reading Of(Instant at, Instant knownAt, string value, string id, string source) => new(at, knownAt, value, source, id);

    /// <summary>A reading that came without an id.</summary>
    public static Reading Of(Instant at, Instant knownAt, string value, ReadingSeries series, string source) => new(at, knownAt, value, source, series);

    /// <summary>True for the same observation.</summary>
    public static bool operator ==(Reading left, Reading right) => left.Equals(right);

    /// <summary>True for another observation.</summary>
    public static bool operator !=(Reading left, Reading right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(Reading other) =>
        At == other.At && KnownAt == other.KnownAt && string.Equals(Value, other.Value, StringComparison.Ordinal)
        && string.Equals(Source, other.Source, StringComparison.Ordinal) && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Reading other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(At, KnownAt, Value, Source);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} at {At}, known {KnownAt}, from {Source}, {Id}");

    /// <summary>A value as a number; NaN when it is none.</summary>
    internal static double NumberOf(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : double.NaN;
}
