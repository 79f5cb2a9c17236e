using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Outbox;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>Puts a message where it belongs: as a file, for one person alone, in the place of an earlier one, or as a message of its own.</summary>
internal sealed class SlackPosting(SlackWeb web, SlackFiles files, IOutbox outbox)
{
    /// <summary>Puts it there, once.</summary>
    public Task<SendOutcome> PutAsync(SlackLetter letter, CancellationToken cancellationToken) => letter switch
    {
        // A file in a channel is seen by all: what is for one person alone goes to that person's direct messages.
        { OnlyFor: { } user, Files: not [] } => FilesToAsync(letter, user, cancellationToken),
        { OnlyFor: { } user } => ForOneAsync(letter.Post, user, cancellationToken),
        { Files: not [] } => FilesAsync(letter, cancellationToken),
        { InsteadOf: { } earlier } => InsteadAsync(letter.Post, earlier, cancellationToken),
        _ => PostAsync(letter.Post, cancellationToken),
    };

    private async Task<SendOutcome> PostAsync(SlackPost post, CancellationToken cancellationToken) =>
        SlackOutcome.Of(await web.PostAsync(post, cancellationToken), posted => posted.Ts);

    private async Task<SendOutcome> ForOneAsync(SlackPost post, string user, CancellationToken cancellationToken) =>
        SlackOutcome.Of(await web.PostEphemeralAsync(post, user, cancellationToken), _ => null);

    private async Task<SendOutcome> FilesToAsync(SlackLetter letter, string user, CancellationToken cancellationToken)
    {
        var direct = await web.OpenDirectAsync(user, cancellationToken);
        return direct is SlackAnswer<string>.Ok(var conversation)
            ? await FilesAsync(letter with { Post = letter.Post with { Channel = conversation } }, cancellationToken)
            : SlackOutcome.OfPreparing(direct);
    }

    private async Task<SendOutcome> FilesAsync(SlackLetter letter, CancellationToken cancellationToken) =>
        SlackOutcome.Of(await files.SendAsync([.. letter.Files.Select(file => file.ToFile())], letter.Post, cancellationToken), _ => null);

    // The earlier message may never have gone out, or be gone: then this one is a message of its own.
    private async Task<SendOutcome> InsteadAsync(SlackPost post, string earlier, CancellationToken cancellationToken)
    {
        if (await outbox.ExternalIdAsync(earlier, cancellationToken) is not { } ts)
            return await PostAsync(post, cancellationToken);
        return await web.UpdateAsync(post, ts, cancellationToken) switch
        {
            SlackAnswer<SlackPosted>.Refused("message_not_found" or "cant_update_message" or "edit_window_closed", _) => await PostAsync(post, cancellationToken),
            var answer => SlackOutcome.Of(answer, posted => posted.Ts),
        };
    }
}
