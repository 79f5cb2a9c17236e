using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Sources.Import;

/// <summary>The words of a lifecycle.</summary>
internal static class Lifecycles
{
    public static ImmutableArray<string> Words { get; } = ["onboarding", "active", "churned"];

    /// <summary>The lifecycle of a word; active when there is none.</summary>
    public static Lifecycle Of(string? word) => word switch
    {
        "onboarding" => Lifecycle.Onboarding,
        "churned" => Lifecycle.Churned,
        _ => Lifecycle.Active,
    };
}
