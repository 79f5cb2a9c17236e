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

    /// <summary>Puts files into a conversation, in one message.</summary>
    /// <returns>The files as Slack knows them: JSON with ids and titles.</returns>
    /// <param name="all">The files.</param>
    /// <param name="words">The conversation, and what is said with the files.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SlackAnswer<string>> SendAsync(IReadOnlyList<ReplyFile> all, SlackPost words, CancellationToken cancellationToken)
    {
        var up = new JsonArray();
        foreach (var file in all)
        {
            var answer = await UploadAsync(file, cancellationToken);
            if (answer is not SlackAnswer<string>.Ok(var id))
                return answer;
            up.Add((JsonNode)new JsonObject { ["id"] = id, ["title"] = file.Title });
        }

        return await CompleteAsync(up.ToJsonString(), words, cancellationToken);
    }

    private async Task<SlackAnswer<string>> UploadAsync(ReplyFile file, CancellationToken cancellationToken)
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
            SlackAnswer<string>.Ok => new SlackAnswer<string>.Ok(upload.FileId),
            // The bytes alone show nothing to anybody: as long as the file is not completed, it was not sent.
            SlackAnswer<string>.Unknown => new SlackAnswer<string>.Failed(null),
            var answer => answer,
        };
    }

    private async Task<SlackAnswer<SlackUpload>> PlaceAsync(ReplyFile file, CancellationToken cancellationToken) =>
        (await web.RepeatAsync("files.getUploadURLExternal", new SlackForm { { "filename", file.Name }, { "length", file.Bytes.Length } }, cancellationToken)).Select(answer =>
            Uri.TryCreate(answer.Text("upload_url"), UriKind.Absolute, out var url) && answer.Text("file_id") is { } id ? new SlackUpload(url, id) : null);

    private async Task<SlackAnswer<string>> CompleteAsync(string up, SlackPost words, CancellationToken cancellationToken)
    {
        var form = new SlackForm
        {
            { "files", up },
            { "channel_id", words.Channel },
            // Slack takes either: blocks are not shown where there is a comment.
            { "initial_comment", words.Blocks is null ? words.Text : null },
            { "blocks", words.Blocks },
            { "thread_ts", words.ThreadTs },
        };
        return await web.OnceAsync("files.completeUploadExternal", form, cancellationToken) switch
        {
            SlackAnswer<JsonElement>.Refused("invalid_blocks" or "invalid_blocks_format", _) when words.Blocks is not null =>
                await CompleteAsync(up, words with { Blocks = null }, cancellationToken),
            var answer => answer.Select(_ => up),
        };
    }

    // The bytes of a file are for Slack alone; a machine that plays Slack takes them itself.
    private bool IsSlacks(Uri url) =>
        (url is { Scheme: "https", IsDefaultPort: true } && Array.Exists(SlacksDomains, domain => url.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)))
        || (wire.Base.IsLoopback && url.IsLoopback && SlackOptions.MayBeBase(url));
}
