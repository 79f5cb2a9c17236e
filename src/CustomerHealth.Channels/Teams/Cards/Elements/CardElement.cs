using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>An element of an Adaptive Card. Only kinds and members of version 1.5 and older; text is always a <see cref="RichTextBlock"/>, which takes no markup.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextField), "Input.Text")]
[JsonDerivedType(typeof(ChoiceField), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateField), "Input.Date")]
internal abstract record CardElement
{
    /// <summary>Room above it.</summary>
    public Spacing Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool Separator { get; init; }
}
