# One image for every process of ours: the command says which (`node <workspace>/dist/main.js`).
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build \
 && npm run codegen \
 && npm run build --workspace admin-web \
 && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=1 NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=build /app .
USER node
CMD ["node", "gateway/dist/main.js"]
