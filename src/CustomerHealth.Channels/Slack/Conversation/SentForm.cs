using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Core.Commands;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>A form that was sent.</summary>
/// <param name="View">The window.</param>
/// <param name="Asker">Who sent it, and from where it was opened.</param>
/// <param name="Context">What the window carries.</param>
/// <param name="Request">What it asks.</param>
internal sealed record SentForm(ShownView View, SlackAsker Asker, ViewContext Context, CommandRequest Request);
