namespace CustomerHealth.Core.Scorecards;

/// <summary>The recommended next action, by band.</summary>
/// <param name="Yellow">When it is yellow; null for none.</param>
/// <param name="Red">When it is red; null for the same as yellow.</param>
public sealed record Play(string? Yellow, string? Red)
{
    /// <summary>The same action for both bands.</summary>
    public static implicit operator Play(string text) => new(text, text);

    /// <summary>The action for a band; null for a band that asks for none.</summary>
    public string? For(Band band) => band switch
    {
        Band.Red => Red ?? Yellow,
        Band.Yellow => Yellow,
        Band.Green or Band.NotApplicable or Band.Unknown => null,
    };
}
