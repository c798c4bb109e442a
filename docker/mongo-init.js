// Makes the replica set and, in it, one user per service who may read and write that service's database only.
// Safe to repeat: a set that exists is left as it is, a user that exists gets the password of today.
try {
  rs.status();
} catch (problem) {
  if (problem.codeName !== "NotYetInitialized") {
    throw problem;
  }
  rs.initiate({ _id: "rs0", members: [{ _id: 0, host: "mongo:27017" }] });
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}
for (const service of ["audit", "certificate", "notification"]) {
  const own = db.getSiblingDB(service);
  const rights = { pwd: process.env.KEURWERK_MONGO_PASSWORD, roles: [{ role: "readWrite", db: service }] };
  if (own.getUser(service)) {
    own.updateUser(service, rights);
  } else {
    own.createUser({ user: service, ...rights });
  }
}
