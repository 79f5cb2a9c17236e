using System.Text.Json;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Teams.Incoming;
using Microsoft.AspNetCore.Http;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Reads what somebody said to the offer of a file, and hands it on.</summary>
internal sealed class ConsentReading(IFileConsents consents)
{
    /// <summary>Answers the invoke: an empty 200 once it is stored.</summary>
    public async Task<TeamsResponse> ReceiveAsync(TeamsActivity activity, TeamsAsker asker)
    {
        if (activity.Value is not { } value || activity.Id is null || value.Text("action") is not ("accept" or "decline"))
            return TeamsResponse.Bare(StatusCodes.Status400BadRequest);

        var info = value.Part("uploadInfo");
        var consent = new FileConsent
        {
            Key = $"{TeamsAsker.Platform}:{asker.Tenant}/{asker.Place}/{activity.Id}",
            Conversation = asker.Here,
            User = asker.Person,
            OfferId = activity.ReplyToId,
            IsAccepted = value.Text("action") is "accept",
            FileId = value.Part("context") is { } context ? FileId(context) : null,
            Upload = info?.Text("uploadUrl") is { } url
                ? new FileUpload(url, info?.Text("contentUrl") ?? "", info?.Text("name") ?? "", info?.Text("uniqueId") ?? "", info?.Text("fileType") ?? "")
                : null,
        };
        return await consents.ReceiveAsync(consent, CancellationToken.None) ? TeamsResponse.Acknowledged : TeamsResponse.Busy;
    }

    // Teams brings the context back as it was given.
    private static string? FileId(JsonElement context) => context.ValueKind == JsonValueKind.String ? context.GetString() : context.Text("file");
}
