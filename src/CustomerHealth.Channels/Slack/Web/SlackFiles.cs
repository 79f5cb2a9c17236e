using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Sends files by Slack's external flow: ask for a place, put the bytes there without the token, then show the file in a conversation.</summary>
internal sealed class SlackFiles(SlackWeb web, SlackWire wire)
{
    /// <summary>What stands for a place that is not on Slack's side.</summary>
    public const string ForeignPlace = "foreign_upload_url";

    private static readonly string[] SlacksDomains = [".slack.com", ".slack-files.com", ".slack-edge.com"];

    /// <summary>Puts a file into a conversation.</summary>
    /// <returns>The file's id, <c>F…</c>.</returns>
    /// <param name="file">The file.</param>
    /// <param name="words">The conversation, and what is said with the file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<string>> SendAsync(ReplyFile file, SlackPost words, CancellationToken cancellationToken)
    {
        var place = await PlaceAsync(file, cancellationToken);
        if (place is not SlackAnswer<SlackUpload>.Ok(var upload))
            return place.Select<string>(_ => null);
        if (!IsSlacks(upload.Url))
            return new SlackAnswer<string>.Refused(ForeignPlace);

        using var content = new ReadOnlyMemoryContent(file.Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await wire.PostAsync(upload.Url, content, cancellationToken) switch
        {
            SlackAnswer<string>.Ok => await CompleteAsync(upload.FileId, file.Title, words, cancellationToken),
            // The bytes alone show nothing to anybody: as long as the file is not completed, it was not sent.
            SlackAnswer<string>.Unknown => new SlackAnswer<string>.Failed(null),
            var answer => answer,
        };
    }

    private async Task<SlackAnswer<SlackUpload>> PlaceAsync(ReplyFile file, CancellationToken cancellationToken) =>
        (await web.RepeatAsync("files.getUploadURLExternal", new SlackForm { { "filename", file.Name }, { "length", file.Bytes.Length } }, cancellationToken)).Select(answer =>
            Uri.TryCreate(answer.Text("upload_url"), UriKind.Absolute, out var url) && answer.Text("file_id") is { } id ? new SlackUpload(url, id) : null);

    private async Task<SlackAnswer<string>> CompleteAsync(string fileId, string title, SlackPost words, CancellationToken cancellationToken)
    {
        var form = new SlackForm
        {
            { "files", new JsonArray(new JsonObject { ["id"] = fileId, ["title"] = title }).ToJsonString() },
            { "channel_id", words.Channel },
            // Slack takes either: blocks are not shown where there is a comment.
            { "initial_comment", words.Blocks is null ? words.Text : null },
            { "blocks", words.Blocks },
            { "thread_ts", words.ThreadTs },
        };
        return await web.OnceAsync("files.completeUploadExternal", form, cancellationToken) switch
        {
            SlackAnswer<JsonElement>.Refused("invalid_blocks" or "invalid_blocks_format", _) when words.Blocks is not null =>
                await CompleteAsync(fileId, title, words with { Blocks = null }, cancellationToken),
            var answer => answer.Select(_ => fileId),
        };
    }

    // The bytes of a file are for Slack alone; a machine that plays Slack takes them itself.
    private bool IsSlacks(Uri url) =>
        (url is { Scheme: "https", IsDefaultPort: true } && Array.Exists(SlacksDomains, domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
        || (wire.Base.IsLoopback && url.IsLoopback && SlackOptions.MayBeBase(url));
}
