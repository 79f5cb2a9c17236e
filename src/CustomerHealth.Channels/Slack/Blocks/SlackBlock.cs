using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A block of Slack's Block Kit. Only kinds that old clients know too.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record SlackBlock
{
    /// <summary>Characters of every text in the block, for the length of the whole message.</summary>
    public abstract int Characters();
}
