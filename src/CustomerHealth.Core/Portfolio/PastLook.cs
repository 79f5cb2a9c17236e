using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>A look at many accounts that was had before.</summary>
internal sealed record PastLook
{
    /// <summary>The day looked from, and what is known.</summary>
    public required AsOf AsOf { get; init; }

    /// <summary>The day it was had on, and what is known: whose an account is counts as of it.</summary>
    public required AsOf Today { get; init; }

    /// <summary>The accounts wanted.</summary>
    public required Func<Account, bool> Wanted { get; init; }

    /// <summary>Keys of the accounts that were scored for the day itself, because somebody had acted on them since the snapshots.</summary>
    public required IReadOnlySet<string> ActedOn { get; init; }

    /// <summary>The weekly points; those before the last one as they were known at their own ends, whatever is known of the last.</summary>
    public AsOf[] Weeks => [.. Enumerable.Range(1, Standing.Points - 1).Reverse().Select(back => new AsOf(AsOf.Day.PlusDays(-7 * back), AsOf.Zone)), AsOf];
}
