using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Views;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>What a window does after it was sent.</summary>
/// <param name="ResponseAction"><c>errors</c> or <c>update</c>; with no answer at all it closes.</param>
internal sealed record ViewAnswer(string ResponseAction)
{
    /// <summary>What is wrong, by the id of the input's block.</summary>
    public ImmutableSortedDictionary<string, string>? Errors { get; init; }

    /// <summary>What it shows from now on.</summary>
    public BlockKitView? View { get; init; }

    /// <summary>It stays as it is, with sentences at fields.</summary>
    public static ViewAnswer AtFields(ImmutableSortedDictionary<string, string> errors) => new("errors") { Errors = errors };

    /// <summary>It shows something else.</summary>
    public static ViewAnswer Update(ModalView view) => new("update") { View = view };
}
