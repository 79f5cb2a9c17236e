using System.Collections.Immutable;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>The seven views of SC-1, in the order they are shown.</summary>
internal static class KnownViews
{
    public const string VendorRisk = "vendor-risk";

    public const string ClientOutcomes = "client-outcomes";

    public static ImmutableArray<string> InOrder { get; } =
    [
        "vendor-outcomes", VendorRisk, "vendor-expansion", ClientOutcomes, "client-experience", "client-engagement", "client-maturity",
    ];
}
