using System.Globalization;

namespace CustomerHealth.Core.Scorecards.Json;

/// <summary>What holds a score down in <see cref="HealthJson"/> (SC-10); author and until are null for a rule of the scorecard.</summary>
public sealed record CapJson(string At, double Points, double Uncapped, string Why, string Source, string? Author, string? Until)
{
    internal static CapJson? Of(AppliedCap? cap) => cap is null ? null : new(
        BandWords.Code(cap.At),
        cap.Points,
        cap.Uncapped,
        cap.Why,
        cap.Source,
        cap.Held?.Author,
        cap.Held?.Until.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
}
