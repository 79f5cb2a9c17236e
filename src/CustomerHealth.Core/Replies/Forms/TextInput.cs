namespace CustomerHealth.Core.Replies.Forms;

/// <summary>Words.</summary>
public sealed record TextInput : FormInput
{
    /// <summary>More than one line.</summary>
    public bool IsLong { get; init; }

    /// <summary>At most so many characters, 1 to 3,000.</summary>
    public int MaxLength { get; init; } = 3000;
}
