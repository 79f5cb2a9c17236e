using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Something to press, choose or fill in. Only kinds that old clients know too.</summary>
/// <param name="ActionId">Unique in the message or view.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonElement), "button")]
[JsonDerivedType(typeof(SelectElement), "static_select")]
[JsonDerivedType(typeof(TextInputElement), "plain_text_input")]
[JsonDerivedType(typeof(DateElement), "datepicker")]
internal abstract record SlackElement([property: JsonPropertyOrder(-1)] string ActionId)
{
    /// <summary>Characters of every text in it, for the length of the whole message.</summary>
    public abstract int Characters();
}
