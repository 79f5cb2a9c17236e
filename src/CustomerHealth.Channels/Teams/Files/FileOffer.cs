using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Core.HeldFiles;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>The card by which a person is asked whether they want a file put into their OneDrive, and the one that shows it there.</summary>
internal static class FileOffer
{
    /// <summary>Where the offer names its file, in what comes back with the consent.</summary>
    public const string FileKey = "file";

    private const string Consent = "application/vnd.microsoft.teams.card.file.consent";
    private const string Info = "application/vnd.microsoft.teams.card.file.info";
    private const int IdBytes = 16;

    /// <summary>The id of a file of a message: the same whenever the message is tried again.</summary>
    /// <param name="dedupeKey">Of the message.</param>
    /// <param name="file">The file.</param>
    public static string IdOf(string dedupeKey, WaitingFile file)
    {
        var hash = SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"{dedupeKey}\n{file.Name}\n"), .. SHA256.HashData(file.Bytes)]);
        return Convert.ToHexStringLower(hash.AsSpan(0, IdBytes));
    }

    /// <summary>Asks for consent to a file that waits.</summary>
    public static JsonObject Asks(HeldFile file) => new()
    {
        ["contentType"] = Consent,
        ["name"] = file.Name,
        ["content"] = new JsonObject
        {
            ["description"] = file.Title ?? file.Name,
            ["sizeInBytes"] = file.Bytes.Length,
            ["acceptContext"] = new JsonObject { [FileKey] = file.Id },
            ["declineContext"] = new JsonObject { [FileKey] = file.Id },
        },
    };

    /// <summary>Shows a file that is in OneDrive.</summary>
    public static JsonObject Shows(FileUpload upload) => new()
    {
        ["contentType"] = Info,
        ["contentUrl"] = upload.ContentUrl,
        ["name"] = upload.Name,
        ["content"] = new JsonObject { ["uniqueId"] = upload.UniqueId, ["fileType"] = upload.FileType },
    };
}
