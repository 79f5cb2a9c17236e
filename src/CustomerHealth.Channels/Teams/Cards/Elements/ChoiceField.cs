using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>One of several, in a list that opens.</summary>
/// <param name="Id">By which its answer is known.</param>
/// <param name="Choices">What can be chosen.</param>
internal sealed record ChoiceField(string Id, ImmutableArray<FieldChoice> Choices) : InputElement(Id)
{
    /// <summary>A list that opens: the others read markup in what can be chosen.</summary>
    public string Style { get; } = "compact";
}
