using CustomerHealth.Core.HeldFiles;

namespace CustomerHealth.Channels.Teams.Files;

/// <summary>What people are told of files that they were offered.</summary>
internal static class FileWords
{
    /// <summary>It is where they wanted it.</summary>
    public static string Put(HeldFile file) => $"{file.Name} is in your OneDrive.";

    /// <summary>They did not want it.</summary>
    public static string Declined(HeldFile file) => $"{file.Name} was not put into your OneDrive. {(file.Again is { } words ? $"When you want it, type: {words}" : "Ask again when you want it.")}";

    /// <summary>It waited long enough.</summary>
    public static string Expired(HeldFile file) => $"The offer of {file.Name} has expired. {Ask(file)}";

    /// <summary>Nothing waits under that id.</summary>
    public static string Gone { get; } = "This file does not wait here any more: ask for it again.";

    /// <summary>It was offered to another.</summary>
    public static string NotTheirs { get; } = "That file was offered to somebody else, and only they can take it. Ask for one of your own.";

    /// <summary>The message came twice, and the other offer was answered.</summary>
    public static string Answered(HeldFile file) => $"{file.Name} was offered twice, and you have answered the other offer: what became of it stands there. {Ask(file)}";

    /// <summary>It was to be put somewhere else than into OneDrive.</summary>
    public static string Foreign(HeldFile file) => $"{file.Name} was not sent: Teams named an address for it that is not OneDrive's or SharePoint's. Tell your administrator.";

    /// <summary>It could not be put there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="why">Why.</param>
    /// <param name="isRetried">A try before this one was broken off: it may be there.</param>
    public static string Failed(HeldFile file, string why, bool isRetried) => isRetried
        ? $"{file.Name} may be in your OneDrive already: look there first ({why}). {Ask(file)}"
        : $"{file.Name} could not be put into your OneDrive: {why}. {Ask(file)}";

    private static string Ask(HeldFile file) => file.Again is { } words ? $"To get it again, type: {words}" : "Ask for it again.";
}
