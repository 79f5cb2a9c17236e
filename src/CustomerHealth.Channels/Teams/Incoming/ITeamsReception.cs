namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>Takes what came through the gate.</summary>
internal interface ITeamsReception
{
    /// <summary>Answers an activity of the own tenant, inside the fifteen seconds that Teams waits.</summary>
    /// <param name="activity">What Teams tells.</param>
    /// <param name="serviceUrl">Where answers go.</param>
    Task<TeamsResponse> ReceiveAsync(TeamsActivity activity, string serviceUrl);
}
