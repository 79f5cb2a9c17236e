using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;
using NodaTime;

namespace CustomerHealth.Storage.HeldFiles;

/// <summary>A row of <c>held_file</c>.</summary>
internal sealed class HeldFileRow
{
    public string Id { get; set; } = "";

    public string Owner { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Title { get; set; }

    public string? Again { get; set; }

    public string? Message { get; set; }

    public string MediaType { get; set; } = "";

    /// <summary>The bytes, base64.</summary>
    public string Body { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long ExpiresAt { get; set; }

    public string? TakenBy { get; set; }

    public string? TakenIn { get; set; }

    /// <summary>The row to store for a file that waits.</summary>
    public static HeldFileRow Of(HeldFile file) => new()
    {
        Id = file.Id,
        Owner = file.Owner.ToString(),
        Name = file.Name,
        Title = file.Title,
        Again = file.Again,
        Message = file.Message,
        MediaType = file.MediaType,
        Body = Convert.ToBase64String(file.Bytes.Span),
        ExpiresAt = file.ExpiresAt.ToUnixTimeMilliseconds(),
    };

    /// <summary>The file that was stored.</summary>
    /// <exception cref="StoreException">Its owner is no address.</exception>
    public HeldFile ToFile() => new()
    {
        Id = Id,
        Owner = ChatAddress.TryParse(Owner, out var owner)
            ? owner
            : throw new StoreException($"The owner of the waiting file {Id} is no address: the store was changed by hand or damaged. Restore a backup."),
        Name = Name,
        Title = Title,
        Again = Again,
        Message = Message,
        MediaType = MediaType,
        Bytes = Convert.FromBase64String(Body),
        ExpiresAt = Instant.FromUnixTimeMilliseconds(ExpiresAt),
        TakenBy = TakenBy,
        TakenIn = TakenIn,
    };
}
