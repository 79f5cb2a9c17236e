namespace CustomerHealth.Channels.Teams.Web;

/// <summary>A conversation as Teams is spoken to about it.</summary>
/// <param name="Where">The service URL.</param>
/// <param name="Conversation">Its id; that of a thread ends with <c>;messageid=</c> and the id of the message it hangs on.</param>
internal sealed record TeamsTarget(string Where, string Conversation);
