using System.Collections.Immutable;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What a client's review needs beyond the store: written by hand for one account and one quarter.</summary>
public sealed record ClientNotes
{
    /// <summary>Key of the account it is about.</summary>
    public required string Account { get; init; }

    /// <summary>The quarter it is about.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>Who it is made for, with title; null when not said.</summary>
    public string? PreparedFor { get; init; }

    /// <summary>Questions put to the client; null when nobody kept them, which is not the same as none.</summary>
    public ImmutableArray<ClientQuestion>? Questions { get; init; }

    /// <summary>What is asked of the client for the next quarter; null when not said.</summary>
    public ImmutableArray<ClientAsk>? Asks { get; init; }

    /// <summary>True when the texts of weekly goals that were done may be read by the client (GC-5); else only their counts are printed.</summary>
    public bool SharesWork { get; init; }

    /// <summary>Whom the client can turn to, beside the account's owner; empty for nobody else.</summary>
    public ImmutableArray<ClientContact> Contacts { get; init; } = [];
}
