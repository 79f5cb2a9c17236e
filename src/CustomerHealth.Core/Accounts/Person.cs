using CustomerHealth.Core.People;

namespace CustomerHealth.Core.Accounts;

/// <summary>A member of staff.</summary>
public sealed record Person
{
    /// <summary>Unique in the store.</summary>
    public required string Key { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Work address.</summary>
    public string? Email { get; init; }

    /// <summary>What the person does: account manager, designer, head of support.</summary>
    public string? Role { get; init; }

    /// <summary>Department: Customer Success, Support, Product.</summary>
    public string? Department { get; init; }

    /// <summary>Key of the person's manager; the tree that the QBR cascade walks.</summary>
    public string? Manager { get; init; }

    /// <summary>What the person may see (GV-3); null: it follows from who leads whom.</summary>
    public Access? Access { get; init; }

    /// <summary>Key of the person's pod.</summary>
    public string? Pod { get; init; }

    /// <summary>IANA time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string? Locale { get; init; }
}
