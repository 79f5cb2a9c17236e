using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Something that a press does.</summary>
/// <param name="Title">What the button says.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
internal abstract record CardAction([property: JsonPropertyOrder(-1)] string Title)
{
    /// <summary>No input of the card goes with it.</summary>
    public const string NoInputs = "none";

    /// <summary><c>positive</c> for the one thing that the card asks for; null for any other.</summary>
    public string? Style { get; init; }
}
