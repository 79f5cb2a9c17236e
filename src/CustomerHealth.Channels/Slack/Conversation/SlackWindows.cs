using System.Text.Json;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Opens windows in one workspace and changes what they show.</summary>
internal sealed class SlackWindows(SlackWeb web, SlackViews views)
{
    private const string Wait = "One moment";

    /// <summary>Opens a window at once, before anything is known: a trigger is good for three seconds.</summary>
    /// <returns>Its id; null when it did not open.</returns>
    public async Task<string?> OpenAsync(string? trigger, string label, ViewContext context, CancellationToken cancellationToken) => trigger is null
        ? null
        : await OpenedAsync(trigger, SlackViews.Loading(label.Length > 0 ? label : Wait, context), cancellationToken);

    /// <summary>Opens the form of a reply; false when no window opened.</summary>
    public async Task<bool> OpenFormAsync(string? trigger, Reply reply, string place, CancellationToken cancellationToken) =>
        trigger is not null && await OpenedAsync(trigger, views.Form(reply, place, answers: null), cancellationToken) is not null;

    /// <summary>Shows an answer in a window that is open: its form, or itself. False when it is not open any more.</summary>
    public async Task<bool> ShowAsync(string viewId, Reply reply, ViewContext context, CancellationToken cancellationToken) =>
        await UpdateAsync(viewId, JsonSerializer.Serialize<BlockKitView>(Of(reply, context), SlackJson.Options), cancellationToken);

    /// <summary>Shows a view that is JSON already.</summary>
    public async Task<bool> UpdateAsync(string viewId, string view, CancellationToken cancellationToken) =>
        await web.UpdateViewAsync(viewId, view, hash: null, cancellationToken) is SlackAnswer<Web.SlackView>.Ok or SlackAnswer<Web.SlackView>.Unknown;

    /// <summary>An answer as a view: its form, or itself.</summary>
    public ModalView Of(Reply reply, ViewContext context) => reply.Form is null ? views.Answer(reply, context) : views.Form(reply, context.Place, answers: null);

    private async Task<string?> OpenedAsync(string trigger, ModalView view, CancellationToken cancellationToken) =>
        await web.OpenViewAsync(trigger, JsonSerializer.Serialize<BlockKitView>(view, SlackJson.Options), cancellationToken) is SlackAnswer<Web.SlackView>.Ok(var opened) ? opened.Id : null;
}
