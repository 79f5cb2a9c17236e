namespace CustomerHealth.Channels.Teams.Files;

/// <summary>What people are told of files that they were offered.</summary>
internal static class FileWords
{
    /// <summary>It is where they wanted it.</summary>
    public static string Put(string name) => $"{name} is in your OneDrive.";

    /// <summary>They did not want it.</summary>
    public static string Declined(string name) => $"{name} was not put into your OneDrive. Ask again when you want it.";

    /// <summary>It waited long enough.</summary>
    public static string Expired(string name) => $"The offer of {name} has expired: ask for it again.";

    /// <summary>Nothing waits under that id.</summary>
    public static string Gone { get; } = "This file does not wait here any more: ask for it again.";

    /// <summary>It was offered to another.</summary>
    public static string NotTheirs { get; } = "That file was offered to somebody else, and only they can take it. Ask for one of your own.";

    /// <summary>It was to be put somewhere else than into OneDrive.</summary>
    public static string Foreign(string name) => $"{name} was not sent: Teams named an address for it that is not OneDrive's or SharePoint's. Tell your administrator.";

    /// <summary>It could not be put there.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="why">Why.</param>
    /// <param name="isRetried">A try before this one was broken off: it may be there.</param>
    public static string Failed(string name, string why, bool isRetried) => isRetried
        ? $"{name} may be in your OneDrive already: look there, or ask for it again ({why})."
        : $"{name} could not be put into your OneDrive: {why}. Ask for it again.";
}
