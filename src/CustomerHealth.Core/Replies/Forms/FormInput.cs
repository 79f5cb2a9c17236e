namespace CustomerHealth.Core.Replies.Forms;

/// <summary>Something to fill in.</summary>
public abstract record FormInput
{
    /// <summary>By which its answer and its fault are known; lower-kebab, unique in the form.</summary>
    public required string Key { get; init; }

    /// <summary>What to fill in: "Measure".</summary>
    public required string Label { get; init; }

    /// <summary>How, in small print; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>What stands there while nothing is filled in; null for nothing.</summary>
    public string? Placeholder { get; init; }

    /// <summary>May be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What is filled in already; for a choice the value of an option. Null for nothing.</summary>
    public string? Initial { get; init; }
}
