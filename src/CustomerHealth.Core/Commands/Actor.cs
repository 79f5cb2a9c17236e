namespace CustomerHealth.Core.Commands;

/// <summary>Who asks: a person of the store, a chat user not linked to one, or the operator at the terminal.</summary>
/// <param name="Id">Person key, <c>slack:T1/U2</c>, or <c>operator</c>.</param>
/// <param name="PersonKey">Key of the person in the store; null when not linked.</param>
public sealed record Actor(string Id, string? PersonKey)
{
    /// <summary>The one who runs the program: sees everything.</summary>
    public static Actor Operator { get; } = new("operator", null);
}
