namespace CustomerHealth.Core.Conversations;

/// <summary>By what act something was asked.</summary>
public enum AskedBy
{
    /// <summary>A command, which can be given anywhere, also where two people talk to each other.</summary>
    Command,

    /// <summary>Words written to the bot: in its own conversation with one person, or where it was mentioned.</summary>
    Words,

    /// <summary>A button or a menu of a message.</summary>
    Press,

    /// <summary>A form that was sent.</summary>
    Form,
}
