using CustomerHealth.Channels.Slack.Views;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A press of a button or a choice in a menu: so much of it as the answer needs, and as is stored until it is answered. It holds secrets of Slack's.</summary>
internal sealed record SlackPress
{
    /// <summary>The workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>Who pressed.</summary>
    public required string UserId { get; init; }

    /// <summary>What it stands for.</summary>
    public required string Command { get; init; }

    /// <summary>What it says.</summary>
    public required string Label { get; init; }

    /// <summary>The id of what was pressed, unique in its message.</summary>
    public required string ActionId { get; init; }

    /// <summary>The message with it, as Slack gives it in JSON; null where it gives none.</summary>
    public string? Message { get; init; }

    /// <summary>Where, or from where the window was opened; null where there is no channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The thread; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Only the person who pressed sees the message.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>The window in which it was pressed; null elsewhere.</summary>
    public string? WindowId { get; init; }

    /// <summary>It is answered in a window that opens for it.</summary>
    public bool OpensWindow { get; init; }

    /// <summary>Opens one window, within three seconds; a secret.</summary>
    public string? TriggerId { get; init; }

    /// <summary>Where an answer goes; a secret. Null in views.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What is kept of a press.</summary>
    public static SlackPress Of(SlackInteraction interaction, PressedElement pressed) => new()
    {
        TeamId = interaction.TeamId,
        UserId = interaction.UserId,
        Command = pressed.Command,
        Label = pressed.Label,
        ActionId = pressed.ActionId,
        Message = interaction.Message,
        ChannelId = interaction.ChannelId ?? OpenedFrom(interaction.View),
        ThreadTs = interaction.ThreadTs,
        IsEphemeral = interaction.IsEphemeral,
        WindowId = interaction.View is { IsHome: false } window ? window.Id : null,
        OpensWindow = pressed.OpensForm || interaction.View is { IsHome: true },
        TriggerId = interaction.TriggerId,
        ResponseUrl = interaction.ResponseUrl,
    };

    private static string? OpenedFrom(ShownView? view) =>
        ViewContext.TryParse(view?.Metadata, out var context) && context.Place != Conversation.SlackAsker.Home ? context.Place : null;
}
